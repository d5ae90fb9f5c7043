package shop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record Order(
    @NotBlank(message = "say who you are") String customer,
    @Email @Size(max = 100) @Nullable String address,
    @Valid @Size(min = 1, max = 10) List<@NotNull Line> lines,
    Set<@Pattern(regexp = "[A-Z]+", flags = Pattern.Flag.CASE_INSENSITIVE) String> codes,
    Map<String, @Positive Integer> counts,
    Optional<@FutureOrPresent LocalDate> wanted,
    @DecimalMax(value = "1000", inclusive = false) @Digits(integer = 3, fraction = 2) BigDecimal total,
    @Size(max = 1024) byte[] signature) {
  record Line(@Size(min = 3) String item, @Min(1) int count) {}
}
