/** The page for somebody who comes without a key: a whole document, since no other file may be fetched. */
export const doorPage = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Buigzaam</title></head>
<body>
<h1>Dit adres werkt niet (meer)</h1>
<p>Het adres met de sleutel werkt één keer, in één browser. Start Buigzaam opnieuw en open het adres dat dan verschijnt.</p>
<p lang="en">The address with the key works once, in one browser. Start Buigzaam again and open the address it shows.</p>
</body>
</html>
`
