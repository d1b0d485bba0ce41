// Loaded into a child before its own program: when the process that started it is gone, the child ends as if it had
// been told to. Without this a killed bootstrap would leave a server behind on its port.

if (process.channel) {
  process.once('disconnect', () => {
    const heard = process.emit('SIGTERM', 'SIGTERM')
    setTimeout(() => process.exit(143), heard ? 3000 : 0).unref()
    if (!heard) process.exit(143)
  })
  // Listening must not keep a finished command alive.
  process.channel.unref()
}
