/**
 * How the process speaks and ends: {@link org.kawaraban.app.process.ShutdownSignal} for Ctrl-C and
 * a program's death, {@link org.kawaraban.app.process.UserError} for the one sentence a user reads,
 * {@link org.kawaraban.app.process.Logs} for where the log goes. Knows no program.
 */
@NullMarked
package org.kawaraban.app.process;

import org.jspecify.annotations.NullMarked;
