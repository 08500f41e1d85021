open System
open Library

let logits = [| 2f; 0f; 0f; 2f; 0f; 0f |]
let losses = Array.zeroCreate<float32> 2
let loss = QualityEmd.Loss(ReadOnlySpan logits, ReadOnlySpan [| Quality.Fair; Quality.Good |], Span losses)
printfn "%s" (FormattableString.Invariant $"{losses[0]:F3} and {losses[1]:F3}, mean {loss:F3}")
