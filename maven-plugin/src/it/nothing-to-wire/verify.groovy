assert new File(basedir, 'target/classes/example/Plain.class').isFile()
assert new File(basedir, 'target/classes').listFiles().collect { it.name } == ['example']
