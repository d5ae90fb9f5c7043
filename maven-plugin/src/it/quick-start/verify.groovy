for (name in ['Shop', 'ShopWiring', 'Items', 'Chat']) {
  assert new File(basedir, "target/classes/com/example/app/${name}.class").isFile()
}
