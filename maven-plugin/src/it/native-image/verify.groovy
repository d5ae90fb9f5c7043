// A newcomer's program: on the JVM, and as a native image where -Dhardwire.native.builder says what makes one.
import com.sun.net.httpserver.HttpServer
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.security.KeyPairGenerator
import java.security.Signature
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

def base64 = { byte[] bytes -> Base64.urlEncoder.withoutPadding().encodeToString(bytes) }
def keys = KeyPairGenerator.getInstance('RSA').with { initialize(2048); generateKeyPair() }
def issuer = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
def address = "http://127.0.0.1:${issuer.address.port}".toString()
issuer.createContext('/') { exchange ->
  def modulus = keys.public.modulus.toByteArray()[1..-1] as byte[]
  def text = exchange.requestURI.path == '/keys'
      ? """{"keys": [{"kty": "RSA", "kid": "a", "n": "${base64(modulus)}", "e": "AQAB"}]}"""
      : """{"issuer": "$address", "jwks_uri": "$address/keys"}"""
  exchange.sendResponseHeaders(200, text.bytes.length)
  exchange.responseBody.withStream { it.write(text.bytes) }
}
issuer.start()
def claims = """{"iss": "$address", "aud": "shop", "sub": "ann", "exp": ${System.currentTimeMillis().intdiv(1000) + 600}}"""
def signed = base64('{"alg": "RS256", "kid": "a"}'.bytes) + '.' + base64(claims.bytes)
def token = signed + '.' + base64(Signature.getInstance('SHA256withRSA').with {
  initSign(keys.private)
  update(signed.bytes)
  sign()
})

def http = HttpClient.newHttpClient()
def drive = { String name, List<String> command ->
  def photos = new File(basedir, "target/photos-$name")
  def spool = new File(basedir, "target/spool-$name")
  [photos, spool].each { it.mkdirs() }
  def builder = new ProcessBuilder(command + ['--port', '0', '--http.uploads.spool-directory=' + spool])
      .redirectError(new File(basedir, "target/${name}.log"))
  builder.environment().putAll([PHOTOS: photos.path, ISSUER: address])
  def process = builder.start()
  try {
    // a program that neither speaks nor ends is ended below
    def line = CompletableFuture.supplyAsync { process.inputReader().readLine() }.get(60, TimeUnit.SECONDS)
    assert line?.startsWith('Listening on ') : new File(basedir, "target/${name}.log").text
    def root = line.substring('Listening on '.length())
    def send = { String path, Map<String, String> headers = [:], byte[] body = null ->
      def request = HttpRequest.newBuilder(URI.create(root + path)).timeout(java.time.Duration.ofSeconds(60))
      headers.each { key, value -> request.header(key, value) }
      http.send((body == null ? request : request.POST(BodyPublishers.ofByteArray(body))).build(), BodyHandlers.ofByteArray())
    }
    def text = { answer -> new String(answer.body(), 'UTF-8') }

    // operations, a sealed response, a problem
    assert text(send('/items/2')) == '{"id":2,"name":"item 2"}'
    assert send('/items/9').statusCode() == 404
    assert text(send('/items/0')).contains('must be at least 1')
    assert text(send('/openapi.json')).contains('"title":"Shop"')

    // Swagger UI
    assert text(send('/docs/')).contains('swagger-ui')
    assert send('/docs/swagger-ui-bundle.js').body().length > 1_000_000

    // a file that spools, by who has a token
    def photo = new byte[500_000]
    new Random(7).nextBytes(photo)
    def form = ('--b\r\nContent-Disposition: form-data; name="photo"; filename="p"\r\nContent-Type: image/png\r\n\r\n').bytes
    def body = new ByteArrayOutputStream().with { write(form); write(photo); write('\r\n--b--\r\n'.bytes); toByteArray() }
    def multipart = ['Content-Type': 'multipart/form-data; boundary=b']
    assert send('/items/2/photo', multipart, body).statusCode() == 401
    assert send('/items/2/photo', multipart + [Authorization: "Bearer x$token".toString()], body).statusCode() == 401
    def added = send('/items/2/photo', multipart + [Authorization: "Bearer $token".toString()], body)
    assert text(added) == '{"bytes":500000,"by":"ann"}'
    assert added.statusCode() == 201
    assert send('/items/2/photo').body() == photo
    assert spool.list().length == 0
    assert photos.list() == ['2.photo'] as String[]

    // a record as the payload of an event, to its handler, back, and from a typed emitter
    def polling = '/socket.io/?EIO=4&transport=polling'
    def session = polling + '&sid=' + (text(send(polling)) =~ /"sid":"([^"]+)"/)[0][1]
    assert text(send(session, [:], '40/chat,'.bytes)) == 'ok'
    def received = text(send(session))
    assert text(send(session, [:], '42/chat,7["message",{"text":"hello"}]'.bytes)) == 'ok'
    def deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60)
    while (!received.contains('43/chat,7') && System.nanoTime() < deadline) {
      received += text(send(session))
    }
    assert received.contains('43/chat,7[{"length":5,"message":{"text":"hello"}}]')
    assert received.contains('42/chat,["message",{"text":"hello"}]')

    process.destroy()
    assert process.waitFor(60, TimeUnit.SECONDS)
  } finally {
    process.destroyForcibly()
  }
}
try {
  drive('jvm', [System.getProperty('java.home') + '/bin/java', '-jar', new File(basedir, 'target/shop-1.0.0.jar').path])
  def image = new File(basedir, 'target/shop-1.0.0')
  if (image.exists()) {
    drive('image', [image.path])
  }
} finally {
  issuer.stop(0)
}
