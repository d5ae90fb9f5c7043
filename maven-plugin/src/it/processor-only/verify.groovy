assert new File(basedir, 'target/classes/com/example/app/ShopWiring.class').isFile()
assert !new File(basedir, 'target/generated-sources/hardwire').exists()
