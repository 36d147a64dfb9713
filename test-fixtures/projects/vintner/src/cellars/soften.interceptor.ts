import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from "@nestjs/common";
import { catchError, type Observable, of, timeout } from "rxjs";

/** Where a line of text is missing the page still opens. */
@Injectable()
export class SoftenInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      timeout(8_000),
      // known-miss: silent-fallback/default-value what an interceptor does with the failures of the handlers that it is round
      catchError(() => of({ text: "" })),
    );
  }
}
