package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets extends PetsBase implements PetsApi {
  @Override
  public List<Pet> listPets(@Nullable Integer max, @Nullable String id, @Nullable Status which) {
    return List.of();
  }
}
