package dev.hardwire.samples.petstore;

import dev.hardwire.samples.petstore.api.NewOrder;
import dev.hardwire.samples.petstore.api.NewPet;
import dev.hardwire.samples.petstore.api.Order;
import dev.hardwire.samples.petstore.api.Pet;
import dev.hardwire.samples.petstore.api.PetStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on sale and what was sold, in memory. Thread-safe. */
final class PetStore {
    private final Clock clock;
    private final Map<Long, Pet> pets = new LinkedHashMap<>();
    private final Map<UUID, Order> orders = new HashMap<>();
    /** The orders that came with a key, so that one that is sent again is not another one. */
    private final Map<UUID, Order> ordersByKey = new HashMap<>();

    private long lastId;

    PetStore(Clock clock) {
        this.clock = clock;
    }

    /** All pets, those that came first in front. */
    synchronized List<Pet> pets() {
        return List.copyOf(pets.values());
    }

    synchronized Optional<Pet> pet(long id) {
        return Optional.ofNullable(pets.get(id));
    }

    /**
     * Puts a pet on sale.
     *
     * @throws Declined if the chip is that of another pet
     */
    synchronized Pet add(NewPet pet, String branch) {
        refuseChipOfAnother(pet.chip(), lastId + 1);
        return put(pet, ++lastId, PetStatus.AVAILABLE, branch, now());
    }

    /**
     * Changes what is said about a pet.
     *
     * @return empty where there is no such pet
     * @throws Declined if the chip is that of another pet
     */
    synchronized Optional<Pet> update(long id, NewPet pet) {
        Pet before = pets.get(id);
        if (before == null) {
            return Optional.empty();
        }
        refuseChipOfAnother(pet.chip(), id);
        return Optional.of(put(pet, id, before.status(), before.branch(), before.since()));
    }

    /**
     * Takes a pet off sale.
     *
     * @return whether there was such a pet
     * @throws Declined if it is sold
     */
    synchronized boolean remove(long id) {
        Pet pet = pets.get(id);
        if (pet == null) {
            return false;
        }
        if (pet.status() == PetStatus.SOLD) {
            throw new Declined(pet.name() + " is sold and waits for its owner.");
        }
        pets.remove(id);
        return true;
    }

    /**
     * Sells pets.
     *
     * @param key tells an order that is sent again from a new one; null for one that is always new
     * @throws Declined if one of the pets is sold already
     * @throws NoSuchPet if one of them does not exist
     */
    synchronized Order place(NewOrder order, @Nullable UUID key) {
        Order known = key == null ? null : ordersByKey.get(key);
        return known == null ? placeNew(order, key) : known;
    }

    private Order placeNew(NewOrder order, @Nullable UUID key) {
        List<Pet> sold = new ArrayList<>();
        for (long id : order.pets()) {
            Pet pet = pet(id).orElseThrow(() -> new NoSuchPet(id));
            if (pet.status() == PetStatus.SOLD) {
                throw new Declined(pet.name() + " is sold.");
            }
            sold.add(pet);
        }
        sold.forEach(pet -> pets.put(pet.id(), withStatus(pet, PetStatus.SOLD)));
        BigDecimal total = sold.stream().map(Pet::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        Order placed = new Order(order.pets(), order.payment(), order.remark(), UUID.randomUUID(), total, now());
        orders.put(placed.id(), placed);
        if (key != null) {
            ordersByKey.put(key, placed);
        }
        return placed;
    }

    synchronized Optional<Order> order(UUID id) {
        return Optional.ofNullable(orders.get(id));
    }

    private void refuseChipOfAnother(@Nullable String chip, long id) {
        for (Pet other : pets.values()) {
            if (chip != null && other.id() != id && chip.equals(other.chip())) {
                throw new Declined("The chip " + chip + " is that of " + other.name() + ".");
            }
        }
    }

    private Pet put(NewPet pet, long id, PetStatus status, String branch, OffsetDateTime since) {
        Pet stored = new Pet(
                pet.name(),
                pet.species(),
                pet.price(),
                pet.born(),
                pet.chip(),
                pet.tags(),
                pet.vaccinations(),
                id,
                status,
                branch,
                since);
        pets.put(id, stored);
        return stored;
    }

    private static Pet withStatus(Pet pet, PetStatus status) {
        return new Pet(
                pet.name(),
                pet.species(),
                pet.price(),
                pet.born(),
                pet.chip(),
                pet.tags(),
                pet.vaccinations(),
                pet.id(),
                status,
                pet.branch(),
                pet.since());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
