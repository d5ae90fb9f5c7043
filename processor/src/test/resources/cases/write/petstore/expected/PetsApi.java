// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Param;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The operations with the tag {@code pets}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public interface PetsApi {
  /**
   * All pets, those that came last first.
   *
   * <p>{@code GET /pets}
   *
   * @param limitQuery How many to answer at most, and "quoted" &lt;b&gt;markup&lt;/b&gt; with an
   *     &#64; in a long line that has to be wrapped.
   */
  ListPetsResponse listPets(@Param(value = "limit", in = "query") int limitQuery,
      @Param("tag") @Nullable List<String> tag, @Param("status") @Nullable Status status,
      @Param("X-Request-ID") @Nullable UUID xRequestID,
      @Param(value = "limit", in = "cookie") @Nullable Boolean limitCookie);

  /**
   * Adds a pet.
   *
   * <p>The id is *&#47; made by the store. &#92;u000a
   *
   * <p>{@code POST /pets}
   *
   * <p>The document says that it is deprecated.
   *
   * @param body The pet to add.
   */
  AddPetResponse addPet(@Param("body") NewPet body);

  /**
   * {@code GET /pets/mine}
   */
  MinePetsResponse minePets();

  /**
   * {@code GET /pets/{petId}}
   */
  GetPetResponse getPet(@Param("petId") long petId);

  /**
   * {@code PUT /pets/{petId}}
   */
  FeedPetResponse feedPet(@Param("petId") long petId, @Param("body") @Nullable Food body);

  /**
   * {@code DELETE /pets/{petId}}
   */
  DeletePetResponse deletePet(@Param("petId") long petId,
      @Param(value = "body", in = "query") String body);
}
