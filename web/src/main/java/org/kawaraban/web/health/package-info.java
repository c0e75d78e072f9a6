/**
 * How the instance fares: {@link org.kawaraban.web.health.Health} for load balancers and scripts,
 * {@link org.kawaraban.web.health.Metrics} for Prometheus.
 *
 * <p>Whether the other programs are ready comes through {@link org.kawaraban.web.health.Readiness},
 * which whoever starts them fills.
 */
@NullMarked
package org.kawaraban.web.health;

import org.jspecify.annotations.NullMarked;
