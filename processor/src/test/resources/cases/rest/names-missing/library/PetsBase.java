package shop;

public abstract class PetsBase {
  public void addPet(Pet body) {}

  public Pet getPet(long petId) {
    return new Pet(petId, "Rex", null, null);
  }
}
