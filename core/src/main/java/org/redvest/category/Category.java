// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.category;

/**
 * A kind of service.
 *
 * @param chinese the label in zh-CN
 * @param english the label in English
 * @param dangerous whether serving may endanger the volunteer: accident insurance comes first
 *     (志愿服务条例 art. 17), and nobody under age serves
 */
public record Category(CategoryCode code, String chinese, String english, boolean dangerous) {}
