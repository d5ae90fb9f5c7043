package shop;

import dev.hardwire.annotation.Param;
import java.util.List;
import org.jspecify.annotations.Nullable;

public interface PetsApi {
  List<Pet> listPets(
      @Param("limit") @Nullable Integer limit,
      @Param("X-Request-ID") @Nullable String xRequestID,
      @Param("status") @Nullable Status status);

  void addPet(@Param("body") Pet body);

  Pet getPet(@Param("petId") long petId);
}
