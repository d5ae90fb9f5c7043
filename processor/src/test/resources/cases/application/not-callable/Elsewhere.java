package other;

import dev.hardwire.annotation.Namespace;

@Namespace("/d")
final class Elsewhere {}
