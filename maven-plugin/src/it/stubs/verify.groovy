def log = new File(basedir, 'build.log').text
def runs = log.split(/(?m)^.*BUILD SUCCESS.*$/)

// first build: stubs, what the processor makes of them, classes
def stub = new File(basedir, 'target/generated-sources/hardwire/com/example/shop/ItemsApi.java')
assert stub.isFile()
assert new File(basedir, 'target/classes/com/example/app/ShopWiring.class').isFile()
assert runs[0].contains('recompiling the module')

// nothing has changed
assert runs[1].contains('[openapi/shop.yaml]: up to date')
assert runs[1].contains('Nothing to compile')

// a file that the document refers to has changed: the stubs are the same, the codec is not
assert !runs[2].contains('up to date\n')
assert runs[2].contains('recompiling the module')
def codecs = new File(basedir, 'target/generated-sources/annotations')
def found = []
codecs.eachFileRecurse { if (it.name == 'ItemCodec.java') found << it }
assert found.size() == 1
assert found[0].text.contains('2')
