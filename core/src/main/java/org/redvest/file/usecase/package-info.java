// SPDX-License-Identifier: MulanPSL-2.0
/** The use cases of files, behind {@link org.redvest.file.usecase.FileUseCases}. */
@NullMarked
package org.redvest.file.usecase;

import org.jspecify.annotations.NullMarked;
