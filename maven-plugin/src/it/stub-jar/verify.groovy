// the stub's parameter names are not in the class file
def stub = new File(basedir, 'api/target/classes/com/example/api/ItemsApi.class')
assert stub.isFile()
assert !stub.getText('ISO-8859-1').contains('MethodParameters')
assert new File(basedir, 'app/target/classes/com/example/app/ShopWiring.class').isFile()
