import java.util.concurrent.TimeUnit

def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : text }

// generate and check
assert new File(basedir, 'out/petstore/PetsApi.java').isFile()
assert new File(basedir, 'out/petstore/GetPetResponse.java').text.contains('package petstore;')
says('petstore.yaml: no mistakes, ')

// what is missing is said
says('There is no project here: name a document with -Dhardwire.openapi=FILE, and the folder for its sources with -Dhardwire.output=FOLDER')
says('No folder is named for the sources: add -Dhardwire.output=FOLDER')
says('There is no file ' + new File(basedir, 'none.yaml') + ': correct -Dhardwire.openapi=FILE')
says('No document is named: add -Dhardwire.openapi=FILE')

// check names all mistakes, with their lines
says('broken.yaml:5: [hardwire/path-variable-undeclared]')
says('broken.yaml:12: [hardwire/dangling-reference]')
says('broken.yaml:13: [hardwire/unknown-keyword]')
says('3 mistakes in ' + new File(basedir, 'broken.yaml'))

// mock serves until it is interrupted
def mock = { int port ->
  new ProcessBuilder("${System.getProperty('maven.home')}/bin/mvn", '-B', '-o', '-s',
      new File(basedir.parentFile, 'interpolated-settings.xml').path,
      "-Dmaven.repo.local=$localRepositoryPath", "dev.hardwire:hardwire-maven-plugin:$pluginVersion:mock",
      '-Dhardwire.openapi=petstore.yaml', "-Dhardwire.port=$port")
      .directory(basedir).redirectErrorStream(true).start()
}
def lines = []
def served = mock(0)
def url = null
for (line in served.inputStream.newReader()) {
  lines << line
  def found = line =~ /Serving 1 operations of .*petstore\.yaml on (http:\S+\d), until Ctrl-C/
  if (found) {
    url = found[0][1]
    break
  }
}
try {
  assert url != null : lines.join('\n')
  assert new URL("$url/v1/pets/1").text == '{"id":1,"name":"Rex"}'
  assert new URL("$url/v1/pets/1").openConnection().with { setRequestProperty('Prefer', 'example=mia'); inputStream.text } == '{"id":2,"name":"Mia"}'
  assert new URL("$url/v1/pets/1").openConnection().with { setRequestProperty('Prefer', 'code=404'); responseCode } == 404
  assert new URL("$url/v1/pets/0").openConnection().responseCode == 400
  assert new URL("$url/v1/openapi.json").text.contains('Petstore')

  // a second one cannot have its port
  def second = mock(url.substring(url.lastIndexOf(':') + 1) as int)
  def said = second.inputStream.text
  assert second.waitFor() != 0
  assert said.contains('Cannot listen on ') && said.contains('-Dhardwire.port=PORT') : said
} finally {
  served.destroy() // as Ctrl-C does, it lets the JVM shut down in order
  served.inputStream.close()
  if (!served.waitFor(30, TimeUnit.SECONDS)) {
    served.destroyForcibly()
    assert false : 'it did not stop'
  }
}
