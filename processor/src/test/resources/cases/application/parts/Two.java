package shop;

import dev.hardwire.annotation.Application;

@Application(parts = {Plain.class, Missing.class})
final class Two {}
