def lines = new File(basedir, 'build.log').readLines().findAll { it.contains('[hardwire/') }
def says = { String pattern -> lines.any { it =~ pattern } }

// one build names them all: those of the document with its file and line, those of the classes with theirs
assert says(/openapi.shop\.yaml:27: \[hardwire\/document-invalid\]/)
assert says(/openapi.shop\.yaml:29: \[hardwire\/dangling-reference\]/)
assert says(/Chat\.java:\[12,\d+\] \[hardwire\/two-handlers\]/)
assert says(/Chat\.java:\[\d+,\d+\] \[hardwire\/reserved-event\]/)
