def log = new File(basedir, 'build.log').text
for (asked in ['GET /openapi.json: 200', 'GET /items/2: 200', 'GET /items/0: 400',
    'GET /socket.io/?EIO=4&transport=polling: 200', 'GET /socket.io/?EIO=4&transport=websocket: 101']) {
  assert log.contains(asked)
}
assert log.contains('-Dhardwire.archive.arguments=') // by the second run, which the application refuses
assert log.contains('there is no such option')
assert new File(basedir, 'target/shop-1.0.0.sh').canExecute()
