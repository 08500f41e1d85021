using EmdGen.Gpu.Tests.Devices;
using EmdGen.Gpu.Tests.Kernels;
using EmdGen.Testing.Rows;
using EmdGen.Testing.Structures;
using ILGPU;
using ILGPU.Runtime;
using IDevice = EmdGen.Testing.Gpu.Devices.IDevice;

namespace EmdGen.Gpu.Tests.Views;

/// <summary>Views that share memory, and numbers in a device's memory that nothing can refuse before kernels read them.</summary>
[Collection("devices")]
public abstract class DeviceMemorySuite<TDevice>
    where TDevice : IDevice
{
    private const int ClassCount = 5;
    private const int Rows = 4;

    private static Accelerator Device => TDevice.Accelerator;

    /// <summary>Labels are read again after the outputs of other rows were written.</summary>
    [DeviceTheory]
    [InlineData("Losses", false)]
    [InlineData("Losses", true)]
    [InlineData("Gradient", false)]
    [InlineData("Gradient", true)]
    [InlineData("Value", false)]
    [InlineData("Value", true)]
    public void Labels_in_the_memory_of_an_output_are_refused(string output, bool areLong)
    {
        using var loss = new GpuSquaredEmd<Chains.Unit5>(Device, new EmdOptions { ClassWeights = new float[] { 1, 2, 3, 4, 5 } });
        using MemoryBuffer1D<float, Stride1D.Dense> z = Device.Allocate1D<float>(Rows * ClassCount), shared = Device.Allocate1D<float>(32);
        using MemoryBuffer1D<float, Stride1D.Dense> apart = Device.Allocate1D<float>(1);
        ArrayView<float> all = shared.View;
        GpuOutputs<float> outputs = GpuOutputs<float>.To(output == "Value" ? all.SubView(1, 1) : apart.View);
        outputs = output switch
        {
            "Losses" => outputs.WithLosses(all.SubView(0, Rows)),
            "Gradient" => outputs.WithGradient(all.SubView(0, Rows * ClassCount)),
            _ => outputs,
        };
        ArgumentException refusal = areLong
            ? Assert.Throws<ArgumentException>(() => loss.Evaluate(Device.DefaultStream, z.View, all.SubView(0, 2 * Rows).Cast<long>(), outputs))
            : Assert.Throws<ArgumentException>(() => loss.Evaluate(Device.DefaultStream, z.View, all.SubView(0, Rows).Cast<int>(), outputs));
        Assert.Equal("outputs", refusal.ParamName);
        Assert.StartsWith($"{output} overlaps the labels.", refusal.Message);
    }

    /// <summary>Tables and class weights are read at the label: it is a class, whatever the memory says.</summary>
    [DeviceTheory]
    [InlineData(long.MinValue)]
    [InlineData(-1L)]
    [InlineData(5L)]
    [InlineData(1L << 32)]
    [InlineData((1L << 32) + 1)]
    [InlineData(long.MaxValue)]
    public void A_label_of_any_number_makes_its_row_NaN_and_reads_nothing_else(long label)
    {
        var options = new EmdOptions { ClassWeights = new float[] { 1, 2, 3, 4, 5 }, IgnoreIndex = 7, CrossEntropyWeight = 1 };
        using var loss = new GpuSquaredEmd<Learned5>(Device, options, RandomStructures.Of("table", ClassCount));
        using MemoryBuffer1D<float, Stride1D.Dense> z = Device.Allocate1D(new RandomRows(1).Logits(Rows, ClassCount, 1));
        using MemoryBuffer1D<float, Stride1D.Dense> losses = Device.Allocate1D<float>(Rows), value = Device.Allocate1D<float>(1);
        using MemoryBuffer1D<long, Stride1D.Dense> y = Device.Allocate1D<long>([0, label, 7, 4]);
        loss.Evaluate(Device.DefaultStream, z.View, y.View, GpuOutputs<float>.To(value.View).WithLosses(losses.View).WithGradient(z.View));
        Device.Synchronize();
        Assert.Equal([false, true, false, false], losses.GetAsArray1D().Select(float.IsNaN));
        Assert.Equal([false, true, false, false], z.GetAsArray1D().Chunk(ClassCount).Select(row => Array.TrueForAll(row, float.IsNaN)));
        Assert.True(float.IsNaN(value.GetAsArray1D()[0]));
    }

    [DeviceTheory]
    [InlineData(EmdReduction.Sum, false, true)]
    [InlineData(EmdReduction.None, true, true)]
    [InlineData(EmdReduction.Mean, true, true)]
    [InlineData(EmdReduction.Mean, false, false)]
    public void A_weight_beyond_float32_makes_its_row_NaN_unless_a_mean_alone_asks_for_it(EmdReduction reduction, bool hasLosses, bool isNaN)
    {
        var options = new EmdOptions { Reduction = reduction, RowWeights = new[] { 1e30f, 1, 2 }, ClassWeights = new[] { 1e30f, 1, 2, 3, 4 } };
        float[] logits = new RandomRows(1).Logits(3, ClassCount, 1), expected = new float[ClassCount];
        using var loss = new GpuSquaredEmd<Chains.Unit5>(Device, options);
        using MemoryBuffer1D<float, Stride1D.Dense> z = Device.Allocate1D(logits), losses = Device.Allocate1D<float>(3);
        using MemoryBuffer1D<float, Stride1D.Dense> value = Device.Allocate1D<float>(1);
        using MemoryBuffer1D<int, Stride1D.Dense> y = Device.Allocate1D<int>([0, 1, 2]);
        GpuOutputs<float> outputs = GpuOutputs<float>.To(value.View).WithGradient(z.View);
        loss.Evaluate(Device.DefaultStream, z.View, y.View, hasLosses ? outputs.WithLosses(losses.View) : outputs);
        Device.Synchronize();
        Assert.Equal([isNaN, false, false], z.GetAsArray1D().Chunk(ClassCount).Select(row => Array.TrueForAll(row, float.IsNaN)));
        if (hasLosses)
            Assert.Equal([true, false, false], losses.GetAsArray1D().Select(float.IsNaN));
        if (isNaN)
            return;
        float single = Chains.Unit5.LossAndGradient(logits[..ClassCount], [0], expected);
        Assert.Equal(single, value.GetAsArray1D()[0], 1e-5f);
        Assert.All(expected.Zip(z.GetAsArray1D()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    /// <summary>All zeros, counts, a sum that is off by more than the tolerance, a negative number, and distributions.</summary>
    [DeviceTheory]
    [InlineData(nameof(Chains.Unit5), true)]
    [InlineData(nameof(Chains.Unit5), false)]
    [InlineData(nameof(VehicleEmd), true)]
    [InlineData(nameof(Learned5), true)]
    public void Probabilities_that_are_no_distribution_make_their_row_NaN_where_they_are_checked(string name, bool areChecked)
    {
        float[] rows =
        [
            0, 0, 0, 0, 0,
            3, 1, 0, 0, 0,
            0.5f, 0.5f, 0.0011f, 0, 0,
            1.5f, -0.5f, 0, 0, 0,
            0.5f, 0.5f, 0.0009f, 0, 0,
            0.2f, 0.2f, 0.2f, 0.2f, 0.2f,
        ];
        var options = new EmdOptions
        {
            Input = EmdInput.Probabilities, ValidateProbabilities = areChecked, Normalization = EmdNormalization.RootMean, IgnoreIndex = 9,
        };
        bool[] areNaN = [false, .. Enumerable.Repeat(areChecked, 3), false, false];
        int[] labels = [9, 0, 1, 2, 3, 4];
        (float[] losses, float[] gradient) = name switch
        {
            nameof(VehicleEmd) => Evaluate<VehicleEmd>(rows, labels, options, null),
            nameof(Learned5) => Evaluate<Learned5>(rows, labels, options, GroundDistance.Chain(ClassCount)),
            _ => Evaluate<Chains.Unit5>(rows, labels, options, null),
        };
        Assert.Equal(areNaN, losses.Select(float.IsNaN));
        Assert.Equal(areNaN, gradient.Chunk(ClassCount).Select(row => Array.TrueForAll(row, float.IsNaN)));
    }

    private static (float[] Losses, float[] Gradient) Evaluate<TEmd>(float[] rows, int[] labels, EmdOptions options, GroundDistance? distance)
        where TEmd : struct, ISquaredEmd
    {
        using var loss = new GpuSquaredEmd<TEmd>(Device, options, distance);
        using MemoryBuffer1D<float, Stride1D.Dense> p = Device.Allocate1D(rows), g = Device.Allocate1D<float>(rows.Length);
        using MemoryBuffer1D<float, Stride1D.Dense> losses = Device.Allocate1D<float>(labels.Length), value = Device.Allocate1D<float>(1);
        using MemoryBuffer1D<int, Stride1D.Dense> y = Device.Allocate1D(labels);
        loss.Evaluate(Device.DefaultStream, p.View, y.View, GpuOutputs<float>.To(value.View).WithLosses(losses.View).WithGradient(g.View));
        Device.Synchronize();
        return (losses.GetAsArray1D(), g.GetAsArray1D());
    }
}
