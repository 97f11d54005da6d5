package jp.musubi.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Inside the transaction interceptor (200) of everything that writes. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class AuditInterceptor {
  @Inject AuditContext context;

  @AroundInvoke
  Object told(InvocationContext invocation) throws Exception {
    context.tell();
    return invocation.proceed();
  }
}
