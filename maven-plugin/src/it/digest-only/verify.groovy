def runs = new File(basedir, 'build.log').text.split('BUILD SUCCESS')
def says = { int run, String text -> runs[run].contains(text) }

// the digest and no stub
def generated = []
new File(basedir, 'target/generated-sources/hardwire').eachFileRecurse { if (it.name.endsWith('.java')) generated << it.name }
assert generated == ['ShopDocument.java']
assert new File(basedir, 'target/classes/com/example/app/ShopWiring.class').isFile()

// nothing has changed
assert says(1, '[openapi/shop.yaml]: up to date')
assert says(1, 'Nothing to compile')

// a file that the document refers to has changed: what the processor makes of it is made again
assert says(2, 'Compiling ')
