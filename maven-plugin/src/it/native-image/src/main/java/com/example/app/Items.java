package com.example.app;

import com.example.shop.GetItemResponse;
import com.example.shop.Item;
import com.example.shop.ItemsApi;
import dev.hardwire.annotation.Controller;

@Controller
final class Items implements ItemsApi {
  @Override
  public GetItemResponse getItem(long id) {
    return id <= 3 ? new GetItemResponse.Ok(new Item(id, "item " + id)) : new GetItemResponse.NotFound();
  }
}
