package org.redvest.person.in;

import org.redvest.access.Caller;
import org.redvest.person.model.ConsentRegister;

/** Reads what the caller agreed to; nothing for whoever never wrote. */
public interface ReadConsents {

  ConsentRegister read(Caller caller);
}
