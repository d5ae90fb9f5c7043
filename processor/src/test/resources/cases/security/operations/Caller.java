package shop;

sealed interface Caller permits Partner, Customer {}
