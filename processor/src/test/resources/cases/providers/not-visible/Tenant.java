package shop;

record Tenant() {}
