package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class All {
    void a() {}

    void b() {}

    void c() {}

    void d() {}
}
