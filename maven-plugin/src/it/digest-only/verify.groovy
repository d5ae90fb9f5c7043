def log = new File(basedir, 'build.log').text
def runs = log.split(/(?m)^.*BUILD SUCCESS.*$/)

// the digest and nothing else
def generated = []
new File(basedir, 'target/generated-sources/hardwire').eachFileRecurse { if (it.name.endsWith('.java')) generated << it.name }
assert generated.size() == 1
assert new File(basedir, 'target/classes/com/example/app/ShopWiring.class').isFile()

assert runs[1].contains('[openapi/shop.yaml]: up to date')
assert runs[1].contains('Nothing to compile')

// the processor has seen what was edited
assert runs[2].contains('recompiling the module')
