// the stub's parameter names are not in the class file
def stub = new File(basedir, 'api/target/classes/com/example/api/ItemsApi.class')
assert stub.isFile()
assert !stub.getText('ISO-8859-1').contains('MethodParameters')
assert new File(basedir, 'app/target/classes/com/example/app/ShopWiring.class').isFile()

// one image, of the module with a program
def log = new File(basedir, 'build.log').text
assert log.contains('No image of api: no class of it has a public static void main(String[])')
assert log.contains('-o ' + new File(basedir, 'app/target/app-1') + ' --no-fallback com.example.app.Shop')
// in all of the build there is none, or not where it was asked for
assert log.contains('None of the modules becomes an image; as to app: it has no class com.example.app.Other')
assert log.contains('No class of the project has a public static void main(String[]); say which one starts')

// an archive, likewise
def jar = new File(basedir, 'api/target/api-1.jar')
assert log.contains('No archive of stub-jar: nothing is packaged here')
assert log.contains("No archive of api: $jar cannot be started with java -jar")
assert log.contains('The application ended before it listened')
assert log.contains('None of the modules has an application to archive; as to app: /dev/null is not a jar of it')
assert log.contains("on project api: $jar cannot be started with java -jar")
