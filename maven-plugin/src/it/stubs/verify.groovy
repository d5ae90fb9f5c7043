def runs = new File(basedir, 'build.log').text.split('BUILD SUCCESS')
def says = { int run, String text -> runs[run].contains(text) }

// the first build: stubs, what the processor makes of them, classes
assert new File(basedir, 'target/generated-sources/hardwire/com/example/shop/ItemsApi.java').isFile()
assert new File(basedir, 'target/classes/com/example/app/ShopWiring.class').isFile()
assert says(0, '5 files written or deleted')

// nothing has changed: nothing is written, nothing is compiled
assert says(1, '[openapi/shop.yaml]: up to date')
assert says(1, 'Nothing to compile')

// a bound in a file that the document refers to has changed: the stubs are the same, the digest and the codec are not
assert says(2, '[openapi/shop.yaml]: 1 files written or deleted')
assert says(2, 'Compiling ')
def codecs = []
new File(basedir, 'target/generated-sources/annotations').eachFileRecurse { if (it.name == 'ItemCodec.java') codecs << it }
assert codecs.size() == 1
assert codecs[0].text.contains("Constraints.length(in, name, 2, ")
