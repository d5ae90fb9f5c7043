package dev.hardwire.samples.petstore;

import dev.hardwire.annotation.Controller;
import dev.hardwire.samples.petstore.api.GetOrderResponse;
import dev.hardwire.samples.petstore.api.NewOrder;
import dev.hardwire.samples.petstore.api.OrdersApi;
import dev.hardwire.samples.petstore.api.PlaceOrderResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was bought. */
@Controller
final class Orders implements OrdersApi {
    private final PetStore store;

    Orders(PetStore store) {
        this.store = store;
    }

    @Override
    public PlaceOrderResponse placeOrder(@Nullable UUID idempotencyKey, NewOrder body) {
        try {
            return new PlaceOrderResponse.Created(store.place(body, idempotencyKey));
        } catch (NoSuchPet e) {
            return new PlaceOrderResponse.NotFound(Problems.noSuchPet(e.id()));
        } catch (Declined e) {
            return new PlaceOrderResponse.Conflict(Problems.conflict(e));
        }
    }

    @Override
    public GetOrderResponse getOrder(UUID orderId) {
        return store.order(orderId)
                .<GetOrderResponse>map(GetOrderResponse.Ok::new)
                .orElseGet(
                        () -> new GetOrderResponse.NotFound(Problems.notFound("There is no order " + orderId + ".")));
    }
}
