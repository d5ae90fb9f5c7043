// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Param;
import javax.annotation.processing.Generated;

/**
 * The operations with the tag {@code default}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public interface DefaultApi {
  /**
   * {@code GET /jobs/{job}}
   */
  JobResponse job(@Param("job") String job);

  /**
   * {@code GET /jobs/list}
   */
  ListResponse list();

  /**
   * {@code GET /jobs/{job}:cancel}
   */
  CancelResponse cancel(@Param("job") long job);

  /**
   * {@code GET /jobs/{job}:cancel/{step}}
   */
  CancelStepResponse cancelStep(@Param("job") String job, @Param("step") String step);

  /**
   * {@code GET /jobs/{job}/log}
   */
  LogResponse log(@Param("job") String job);

  /**
   * {@code GET /compare/{base}...{head}}
   */
  CompareResponse compare(@Param("base") String base, @Param("head") String head);

  /**
   * {@code GET /users(id={id})}
   */
  UserResponse user(@Param("id") String id);
}
