// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of {@link Shop} together.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public final class ShopWiring implements Wiring {
  private final RouteTable routes;

  private ShopWiring(Pets pets, Shelves shelves) {
    this.routes = new ShopRoutes(new PetsTable(pets), new ShelvesTable(shelves));
  }

  /**
   * The application with these instances of its classes.
   */
  public static Wiring wire(Pets pets, Shelves shelves) {
    return new ShopWiring(pets, shelves);
  }

  @Override
  public int spiVersion() {
    return 3;
  }

  @Override
  public RouteTable routes() {
    return routes;
  }

  @Override
  public EndpointRoutes endpoints() {
    return EndpointRoutes.NONE;
  }

  @Override
  public List<NamespaceTable> namespaces() {
    return List.of();
  }

  @Override
  public @Nullable NamespaceTable namespace(String name) {
    return null;
  }

  @Override
  public Map<Class<?>, Codec<?>> codecs() {
    Map<Class<?>, Codec<?>> codecs = new HashMap<>();
    codecs.put(DryFood.class, DryFoodCodec.INSTANCE);
    codecs.put(Error.class, ErrorCodec.INSTANCE);
    codecs.put(Food.class, FoodCodec.INSTANCE);
    codecs.put(NewPet.class, NewPetCodec.INSTANCE);
    codecs.put(Owner.class, OwnerCodec.INSTANCE);
    codecs.put(Pet.class, PetCodec.INSTANCE);
    codecs.put(ShelfShelf.class, ShelfShelfCodec.INSTANCE);
    codecs.put(Status.class, StatusCodec.INSTANCE);
    codecs.put(WetFood.class, WetFoodCodec.INSTANCE);
    return Map.copyOf(codecs);
  }

  @Override
  public List<DocumentResource> documents() {
    return List.of(new DocumentResource("openapi.yaml",
        "META-INF/hardwire/shop.Shop/openapi.yaml.json", "Pet store", "/v1"));
  }
}
