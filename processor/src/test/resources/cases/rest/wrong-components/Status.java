package shop;

enum Status {
  AVAIL_ABLE,
  SOLD,
  GONE
}
