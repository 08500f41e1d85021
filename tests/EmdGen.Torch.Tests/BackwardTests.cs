using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>How a loss may be used once it is computed.</summary>
public class BackwardTests
{
    private static readonly EmdOptions RowLosses = new() { Reduction = EmdReduction.None };

    private readonly Tensor logits = new Draw(1).Logits(float32, 6, 5).requires_grad_();
    private readonly Tensor labels = new Draw(2).Labels([6, 5]);

    private Tensor Expected => autograd.grad([TorchLoss.Of(Structure.Grade.Terms, logits, labels)], [logits])[0];

    [Fact]
    public void Scaled_loss_scales_the_gradient()
    {
        (Loss() * 3).backward();
        Near.Equal(3 * Expected, logits.grad!, 1e-5, 1e-7);
    }

    [Fact]
    public void Gradient_of_the_rows_summed_arrives_without_strides()
    {
        Loss(RowLosses).sum().backward();
        Near.Equal(6 * Expected, logits.grad!, 1e-5, 1e-7);
    }

    [Fact]
    public void Gradient_of_each_row_has_its_own_scale()
    {
        Tensor scales = tensor((float[])[0, 1, -2, 3, 4, 0.5f]);
        Loss(RowLosses).backward([scales]);
        Near.Equal(6 * scales.unsqueeze(1) * Expected, logits.grad!, 1e-5, 1e-7);
    }

    [Fact]
    public void Loss_used_twice_adds_up()
    {
        Tensor loss = Loss();
        (loss + (loss * loss)).backward();
        Near.Equal((1 + (2 * loss.detach())) * Expected, logits.grad!, 1e-5, 1e-7);
    }

    [Fact]
    public void Backward_twice_accumulates()
    {
        Tensor loss = Loss();
        loss.backward(retain_graph: true);
        loss.backward();
        Near.Equal(2 * Expected, logits.grad!, 1e-5, 1e-7);
    }

    [Fact]
    public void Nothing_is_recorded_where_no_gradient_is_asked_for()
    {
        Assert.True(Loss().requires_grad);
        Assert.False(EmdFunctional.squared_emd<GradeEmd>(logits.detach(), labels).requires_grad);
        using (no_grad())
            Assert.False(Loss().requires_grad);
        using (inference_mode())
            Assert.False(Loss().requires_grad);
        Tensor loss = EmdFunctional.squared_emd<GradeEmd>(logits.detach(), labels);
        Near.Equal(TorchLoss.Of(Structure.Grade.Terms, logits, labels), loss, 1e-6, 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Change_in_place_before_backward_shows_as_nan(bool isTarget)
    {
        Tensor loss = Loss();
        using (no_grad())
            (isTarget ? labels : logits).zero_();
        loss.backward();
        Assert.True(logits.grad!.isnan().all().item<bool>());
    }

    [Theory]
    [InlineData(EmdReduction.Mean)]
    [InlineData(EmdReduction.None)]
    public void Loss_may_be_changed_in_place_before_backward(EmdReduction reduction)
    {
        Tensor loss = Loss(new EmdOptions { Reduction = reduction }), before = loss.detach().clone();
        loss.mul_(3);
        Near.Equal(3 * before, loss, 1e-6, 0);
        loss.mean().backward();
        Near.Equal(3 * Expected, logits.grad!, 1e-5, 1e-7);
    }

    [Fact]
    public void Logits_that_were_copied_for_a_kernel_are_left_as_they_are()
    {
        Tensor turned = logits.detach().t().contiguous().t(), before = turned.clone();
        Tensor loss = EmdFunctional.squared_emd<GradeEmd>(turned.requires_grad_(), labels);
        loss.backward();
        Near.Equal(before, turned, 0, 0);
        Near.Equal(Expected, turned.grad!, 1e-5, 1e-7);
    }

    [Fact]
    public void Step_in_a_scope_of_its_own_leaves_the_loss_moved_out()
    {
        Tensor loss;
        using (NewDisposeScope())
        {
            Tensor copy = logits * 1;
            loss = EmdFunctional.squared_emd<GradeEmd>(copy, labels.clone()).MoveToOuterDisposeScope();
        }

        loss.backward();
        Near.Equal(Expected, logits.grad!, 1e-5, 1e-7);
    }

    [Fact]
    public void Scope_of_a_step_holds_nothing_back()
    {
        using DisposeScope outer = NewDisposeScope();
        using (NewDisposeScope())
        {
            Loss().backward();
            Loss(RowLosses).sum().backward();
        }

        // The leaf's gradient, where it was asked for, and no tensor else.
        Assert.Equal(0, outer.DisposablesCount);
    }

    [Fact]
    public void Scope_of_a_loss_that_is_taken_out_of_it_holds_nothing_of_the_node()
    {
        using DisposeScope scope = NewDisposeScope();
        Loss().DetachFromDisposeScope();
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void Gradient_that_nobody_computed_is_none()
    {
        Tensor loss;
        using (NewDisposeScope())
            loss = NoGradient.apply(Loss()).MoveToOuterDisposeScope();
        loss.backward();
        Assert.Null(logits.grad);
    }

    private Tensor Loss(EmdOptions? options = null) => EmdFunctional.squared_emd<GradeEmd>(logits, labels, options);

    private sealed class NoGradient : autograd.SingleTensorFunction<NoGradient>
    {
        public override string Name => nameof(NoGradient);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => ((Tensor)vars[0]).clone();

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [null!];
    }
}
