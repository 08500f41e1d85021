using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>
/// Constants as tensors beside another. A number as an operand would become a temporary that the garbage collector may free while native
/// code still reads it; tensors are held by the dispose scope.
/// </summary>
internal static class CompositionTensors
{
    /// <summary>A scalar of the type and on the device of a tensor.</summary>
    internal static Tensor Constant(this Tensor like, double value) => tensor(value, dtype: like.dtype, device: like.device);

    /// <summary>[K], of the type and on the device of a tensor.</summary>
    internal static Tensor Constants(this Tensor like, double[] values) => tensor(values, dtype: like.dtype, device: like.device);

    /// <summary>The sum. The operator + would make a factor of 1 for the second that nothing holds while native code reads it.</summary>
    internal static Tensor Plus(this Tensor left, Tensor right)
    {
        using Scalar one = 1;
        return left.add(right, one);
    }

    /// <summary>Every number of the second axis plus all that follow it.</summary>
    internal static Tensor SumsFromTheEnd(this Tensor values) => values.flip(1).cumsum(1).flip(1);

    /// <summary>[N,C,...], int64: 1 for the class of every row, and 0 elsewhere.</summary>
    /// <param name="classes">[N,...], int64.</param>
    /// <param name="classCount">C.</param>
    internal static Tensor OneHot(this Tensor classes, long classCount)
        => nn.functional.one_hot(classes, classCount).movedim([-1], [1]);

    /// <summary>[K] as [1,K,1,...], to be broadcast along the class axis of a tensor.</summary>
    internal static Tensor AlongClasses(this Tensor like, Tensor values)
    {
        var shape = new long[like.dim()];
        Array.Fill(shape, 1);
        shape[1] = values.numel();
        return values.reshape(shape);
    }
}
