package com.example.app;

import dev.hardwire.annotation.Controller;

/** Asks for a parameter that the document does not have. */
@Controller
final class Items {
    void getItem(long number) {}

    void listItems() {}
}
