/**
 * Alerts by mail. {@link org.kawaraban.alert.mail.MailWriter} makes text and HTML of a notice,
 * {@link org.kawaraban.alert.mail.MailSender} makes one attempt by SMTP and says what came of it.
 * The only package of alerts that knows mail; knows no database.
 */
@NullMarked
package org.kawaraban.alert.mail;

import org.jspecify.annotations.NullMarked;
