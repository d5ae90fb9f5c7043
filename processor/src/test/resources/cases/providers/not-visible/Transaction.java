package shop;

import dev.hardwire.annotation.Provided;

@Provided
public record Transaction() {}
