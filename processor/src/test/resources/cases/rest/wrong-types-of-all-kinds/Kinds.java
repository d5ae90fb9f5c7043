package shop;

import java.util.Map;

record Kinds(
    int nothing,
    long small,
    int long_,
    long big,
    double single,
    float double_,
    double decimal,
    String flag,
    String day,
    String time,
    String id,
    String bytes,
    int list,
    Map<Integer, Boolean> map,
    Object any,
    Cat union,
    Bean bean) {}

record Cat(String kind) {}

class Bean {}
