package shop;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Even
record Mistaken(
    @Min(1) String minOfText,
    @NotBlank int blankNumber,
    @Email List<String> emails,
    @Future String future,
    @AssertTrue int yes,
    @Size(max = 3) Optional<String> held,
    @NotNull @Nullable String both,
    @Size(min = 3, max = 2) String size,
    @Pattern(regexp = "[") String pattern,
    @Pattern(regexp = "a", flags = Pattern.Flag.CANON_EQ) String canonical,
    @Max(value = 1, groups = Default.class) int groups,
    @NotNull(message = "{shop.order.missing}") String bundle,
    @NotNull(message = "${validatedValue}") String expression,
    @DecimalMin("many") int many,
    @DecimalMin("1e30") long beyond,
    @Even int even,
    @ConvertGroup(from = Default.class, to = Extra.class) String converted,
    Map<@NotBlank String, Integer> keys,
    List<@Size(max = 2) byte[]> items) {
  interface Extra {}

  @AssertTrue
  boolean isConsistent() {
    return minOfText.isEmpty();
  }
}
