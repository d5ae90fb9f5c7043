package dev.hardwire.samples.petstore;

import dev.hardwire.annotation.Controller;
import dev.hardwire.handler.FilePart;
import dev.hardwire.samples.petstore.api.AddPetResponse;
import dev.hardwire.samples.petstore.api.AddPhotoResponse;
import dev.hardwire.samples.petstore.api.Caption;
import dev.hardwire.samples.petstore.api.CountPetsResponse;
import dev.hardwire.samples.petstore.api.Currency;
import dev.hardwire.samples.petstore.api.GetPetResponse;
import dev.hardwire.samples.petstore.api.ListPetsResponse;
import dev.hardwire.samples.petstore.api.NewPet;
import dev.hardwire.samples.petstore.api.Pet;
import dev.hardwire.samples.petstore.api.PetStatus;
import dev.hardwire.samples.petstore.api.PetsApi;
import dev.hardwire.samples.petstore.api.PhotoReceipt;
import dev.hardwire.samples.petstore.api.PhotoUpload;
import dev.hardwire.samples.petstore.api.RemovePetResponse;
import dev.hardwire.samples.petstore.api.Species;
import dev.hardwire.samples.petstore.api.UpdatePetResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is on sale. */
@Controller
final class Pets implements PetsApi {
    private static final Logger LOG = LoggerFactory.getLogger(Pets.class);
    private static final BigDecimal DOLLARS_PER_EURO = new BigDecimal("1.10");

    private final PetStore store;

    Pets(PetStore store) {
        this.store = store;
    }

    @Override
    public ListPetsResponse listPets(
            String xBranch, @Nullable List<Species> species, PetStatus status, int limit, Currency currency) {
        return new ListPetsResponse.Ok(store.pets().stream()
                .filter(pet -> pet.branch().equals(xBranch) && pet.status() == status)
                .filter(pet -> species == null || species.contains(pet.species()))
                .limit(limit)
                .map(pet -> priced(pet, currency))
                .toList());
    }

    @Override
    public AddPetResponse addPet(String xBranch, boolean announce, NewPet body) {
        try {
            Pet pet = store.add(body, xBranch);
            if (announce) {
                LOG.info("There is a new {} for those who wait: {}", pet.species(), pet.name());
            }
            return new AddPetResponse.Created(pet);
        } catch (Declined e) {
            return new AddPetResponse.Conflict(Problems.conflict(e));
        }
    }

    @Override
    public GetPetResponse getPet(long petId, Currency currency) {
        return store.pet(petId)
                .<GetPetResponse>map(pet -> new GetPetResponse.Ok(priced(pet, currency)))
                .orElseGet(() -> new GetPetResponse.NotFound(Problems.noSuchPet(petId)));
    }

    @Override
    public UpdatePetResponse updatePet(long petId, NewPet body) {
        try {
            return store.update(petId, body)
                    .<UpdatePetResponse>map(UpdatePetResponse.Ok::new)
                    .orElseGet(() -> new UpdatePetResponse.NotFound(Problems.noSuchPet(petId)));
        } catch (Declined e) {
            return new UpdatePetResponse.Conflict(Problems.conflict(e));
        }
    }

    @Override
    public RemovePetResponse removePet(long petId) {
        try {
            return store.remove(petId)
                    ? new RemovePetResponse.NoContent()
                    : new RemovePetResponse.NotFound(Problems.noSuchPet(petId));
        } catch (Declined e) {
            return new RemovePetResponse.Conflict(Problems.conflict(e));
        }
    }

    @Override
    public AddPhotoResponse addPhoto(long petId, PhotoUpload body) {
        if (store.pet(petId).isEmpty()) {
            return new AddPhotoResponse.NotFound(Problems.noSuchPet(petId));
        }
        Caption caption = body.caption();
        FilePart photo = body.photo();
        LOG.info("There is a photo of pet {}: {}", petId, photo.filename());
        return new AddPhotoResponse.Created(new PhotoReceipt(
                caption == null ? null : caption.text(), String.valueOf(photo.contentType()), photo.size()));
    }

    @Override
    public CountPetsResponse countPets(String xBranch) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PetStatus status : PetStatus.values()) {
            counts.put(status.name().toLowerCase(Locale.ROOT), 0);
        }
        store.pets().stream()
                .filter(pet -> pet.branch().equals(xBranch))
                .forEach(pet -> counts.merge(pet.status().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return new CountPetsResponse.Ok(counts);
    }

    private static Pet priced(Pet pet, Currency currency) {
        if (currency == Currency.EUR) {
            return pet;
        }
        BigDecimal price = pet.price().multiply(DOLLARS_PER_EURO).setScale(2, RoundingMode.HALF_UP);
        return new Pet(
                pet.name(),
                pet.species(),
                price,
                pet.born(),
                pet.chip(),
                pet.tags(),
                pet.vaccinations(),
                pet.id(),
                pet.status(),
                pet.branch(),
                pet.since());
    }
}
