package com.example.app;

import com.example.shop.GetItemResponse;
import com.example.shop.Item;
import com.example.shop.ItemsApi;
import dev.hardwire.annotation.Controller;

/** Implements the stub. */
@Controller
final class Items implements ItemsApi {
    @Override
    public GetItemResponse getItem(long id) {
        return id == 7 ? new GetItemResponse.Ok(new Item(id, "seven")) : new GetItemResponse.NotFound();
    }
}
