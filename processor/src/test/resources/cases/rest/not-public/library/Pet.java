package lib;

import org.jspecify.annotations.Nullable;

public record Pet(long id, String name, @Nullable String tag, Pet.@Nullable Inner status) {
  protected enum Inner {}
}
