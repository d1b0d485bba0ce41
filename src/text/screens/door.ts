/** The page for somebody who comes without a key: a whole document, since no other file may be fetched. */
export const doorPage = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Buigzaam</title></head>
<body>
<h1>Dit adres werkt niet (meer)</h1>
<p>De sleutel in het adres hoort bij een andere start van Buigzaam, of hij ontbreekt. Start Buigzaam opnieuw en open het adres dat dan verschijnt.</p>
<p lang="en">The key in the address belongs to another start of Buigzaam, or it is missing. Start Buigzaam again and open the address it shows.</p>
</body>
</html>
`
