package com.example.app;

import com.example.api.GetItemResponse;
import com.example.api.Item;
import com.example.api.ItemsApi;
import dev.hardwire.annotation.Controller;

/** Implements the stub of another module; what it calls a parameter is its own business. */
@Controller
final class Items implements ItemsApi {
    @Override
    public GetItemResponse getItem(long number) {
        return number == 7 ? new GetItemResponse.Ok(new Item(number, "seven")) : new GetItemResponse.NotFound();
    }
}
