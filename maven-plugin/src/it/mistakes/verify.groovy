def log = new File(basedir, 'build.log').text
def lines = log.readLines().findAll { it.contains('[hardwire/') }

// one build names them all: the document's with its file and line, the classes' with theirs
assert lines.any { it =~ 'shop\\.yaml:25: \\[hardwire/unsupported\\]' }
assert lines.any { it =~ 'Items\\.java:.8,.*\\[hardwire/' }
assert lines.any { it =~ 'Chat\\.java:.*\\[hardwire/' }
